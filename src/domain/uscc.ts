const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** Whether a unified social credit code is well formed with a right check character (GB 32100-2015). */
export const isUscc = (code: string): boolean => {
  if (code.length !== 18) return false;
  let sum = 0;
  let weight = 1;
  for (const char of code.slice(0, 17)) {
    const value = ALPHABET.indexOf(char);
    if (value < 0) return false;
    sum += value * weight;
    weight = (weight * 3) % 31;
  }
  return ALPHABET.indexOf(code[17]) === (31 - (sum % 31)) % 31;
};
