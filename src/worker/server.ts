import { asError, createDesk, isSteps, type Steps } from './desk.ts';
import type { AnswerMessage, RasterTasks, RequestMessage, TaskName } from './protocol.ts';

/** Our end of a message channel: a worker's global scope or a MessagePort. */
export interface ServerPort {
  postMessage(message: AnswerMessage, transfer: ArrayBuffer[]): void;
  onmessage: ((event: { data: RequestMessage }) => void) | null;
}

/** Milliseconds of stepwise work between two looks at the door. */
const SLICE_MS = 10;

/**
 * Answers requests that come through a port, in the order in which they come; stepwise work (fills) lets shorter
 * requests in between and can be cancelled.
 */
export function serve(port: ServerPort): void {
  const desk = createDesk();
  const jobs: { id: number; steps: Steps; live: boolean }[] = [];
  let working = false;

  const answer = (id: number, value: RasterTasks[TaskName][1]): void =>
    port.postMessage({ id, ok: true, value }, buffersIn(value));
  const refuse = (id: number, thrown: unknown): void =>
    port.postMessage({ id, ok: false, error: asError(thrown) }, []);

  async function work(): Promise<void> {
    working = true;
    for (let job = jobs[0]; job; job = jobs[0]) {
      const until = performance.now() + SLICE_MS;
      try {
        let step = job.steps.next();
        while (!step.done && performance.now() < until) step = job.steps.next();
        if (step.done) {
          jobs.splice(jobs.indexOf(job), 1);
          answer(job.id, step.value);
        }
      } catch (thrown) {
        jobs.splice(jobs.indexOf(job), 1);
        refuse(job.id, thrown);
      }
      await turn();
    }
    working = false;
  }

  port.onmessage = ({ data }) => {
    const { id } = data;
    if (data.task === 'cancel') {
      const at = jobs.findIndex((job) => job.id === data.request.id);
      if (at < 0) return;
      jobs.splice(at, 1);
      refuse(data.request.id, { code: 'cancelled', params: {} });
      return;
    }
    try {
      const result = desk(data);
      if (!isSteps(result)) answer(id, result);
      else {
        // What is looked at comes before what is printed.
        const at = data.task === 'draw' ? jobs.findIndex((job) => !job.live) : -1;
        jobs.splice(at < 0 ? jobs.length : at, 0, { id, steps: result, live: data.task === 'draw' });
        if (!working) void work();
      }
    } catch (thrown) {
      refuse(id, thrown);
    }
  };
}

/** Lets waiting messages in. A timer would wait 4 ms after a few turns; a message of our own does not. */
function turn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(0);
  });
}

/** The buffers inside a message that can change owner instead of being copied. */
export function buffersIn(value: unknown, found = new Set<ArrayBuffer>()): ArrayBuffer[] {
  if (value instanceof ArrayBuffer) found.add(value);
  else if (ArrayBuffer.isView(value)) {
    if (value.buffer instanceof ArrayBuffer) found.add(value.buffer);
  } else if (typeof value === 'object' && value !== null)
    for (const part of Object.values(value)) buffersIn(part, found);
  return [...found];
}
