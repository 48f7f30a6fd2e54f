import { CreditTimeoutError } from '../errors/credit-timeout-error.js';

/**
 * Runs a task under one deadline and the caller's signal. It settles in time even where the task ignores its signal, as a
 * `fetch` patched by the page may. Once it has settled the caller's signal still reaches what it returned: a body being read.
 */
export const withDeadline = async <T>(
  ms: number,
  about: string,
  outer: AbortSignal,
  task: (signal: AbortSignal) => Promise<T>,
): Promise<T> => {
  const controller = new AbortController();
  let timer: ReturnType<typeof setTimeout>;
  const ended = new Promise<never>((_, reject) => {
    const end = (error: Error) => {
      reject(error);
      controller.abort();
    };
    const stop = () => end(new DOMException('', 'AbortError'));
    timer = setTimeout(() => end(new CreditTimeoutError(about)), ms);
    if (outer.aborted) stop();
    else outer.addEventListener('abort', stop);
  });
  try {
    return await Promise.race([task(controller.signal), ended]);
  } finally {
    clearTimeout(timer!);
  }
};
