const CREDENTIAL = /(eyJ[\w-]+)\.([\w-]+)\.([\w-]+)/g;

/** The score of the grade, where there is one, is higher by up to some hundred points; else the version is another. */
const improve = (claims: string): string => {
  const grade = claims.replace(/("score":)(\d)/, (_, name: string, digit: string) => name + (digit === '9' ? '8' : '9'));
  return grade !== claims ? grade : claims.replace(/("version":)(\d)/, (_, name: string, digit: string) => name + (digit === '1' ? '2' : '1'));
};

/** The text with one character of the claims of each credential in it changed: all else is as it was signed. */
export const tamper = (text: string): string =>
  text.replace(CREDENTIAL, (_, header: string, claims: string, signature: string) => {
    const changed = improve(Buffer.from(claims, 'base64url').toString());
    return [header, Buffer.from(changed).toString('base64url'), signature].join('.');
  });
