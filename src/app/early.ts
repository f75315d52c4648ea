/** Answers that public/early.js asked for before the program was there. Each can be read once. */

declare global {
  interface Window {
    earlyAnswers?: Record<string, Promise<Response>>;
  }
}

/** `fetch` that takes up an early answer for the same path; where that failed, it asks anew. */
export function fetchEarly(input: string, init?: RequestInit): Promise<Response> {
  const early = window.earlyAnswers?.[input];
  if (!early) return fetch(input, init);
  delete window.earlyAnswers?.[input];
  const answer = early.catch(() => fetch(input, init));
  const { signal } = init ?? {};
  if (!signal) return answer;
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    answer.then(resolve, reject);
  });
}
