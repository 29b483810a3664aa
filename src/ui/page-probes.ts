/** Finds out one thing; what it throws is told in its place. */
export type Probe = () => string | Promise<string>;

const yesNo = (isSo: boolean): string => (isSo ? 'yes' : 'no');

/** What the panel's own frame is and can do, by name, in the order in which they are told. */
export const pageProbes = (page: Window): Readonly<Record<string, Probe>> => ({
  frame: () => describeLocation(page.location.href),
  origin: () => page.origin,
  'secure context': () => yesNo(page.isSecureContext),
  'user agent': () => page.navigator.userAgent,
  'processor cores': () => String(page.navigator.hardwareConcurrency ?? 'not told'),
  memory: () => {
    const { deviceMemory } = page.navigator as { deviceMemory?: number };
    return deviceMemory === undefined ? 'not told' : `${deviceMemory} GB or more`;
  },
  online: () => yesNo(page.navigator.onLine),
  'network policy': () => probeNetwork(page),
  'worker from data:': () => probeWorker(`data:text/javascript,${encodeURIComponent(hello)}`),
  'worker from blob:': () => probeWorker(URL.createObjectURL(new Blob([hello], { type: 'text/javascript' }))),
  'WebGL2 in the frame': () => yesNo(page.document.createElement('canvas').getContext('webgl2') !== null),
  'WebGPU in the frame': () => yesNo('gpu' in page.navigator),
});

/** `about:srcdoc`, or the beginning of a `data:` address, which may be long. */
const describeLocation = (href: string): string => (href.length > 40 ? `${href.slice(0, 40)}…` : href);

// A name that never exists (RFC 6761) at a port that browsers refuse: even where no policy blocks it nothing leaves the machine.
const closedAddress = 'https://wide-open.invalid:9';

/** What the frame's policy does to a request, asked for an address that leads nowhere. */
async function probeNetwork(page: Window): Promise<string> {
  const directives: string[] = [];
  const note = ({ blockedURI, effectiveDirective }: SecurityPolicyViolationEvent) => {
    if (blockedURI.startsWith(closedAddress)) directives.push(effectiveDirective);
  };
  page.document.addEventListener('securitypolicyviolation', note);
  try {
    await page.fetch(closedAddress);
    return 'not blocked';
  } catch {
    // The event comes after the refusal.
    await pause(50);
    return directives.length > 0 ? `blocked by ${directives.join()}` : 'not blocked';
  } finally {
    page.document.removeEventListener('securitypolicyviolation', note);
  }
}

const hello = 'postMessage("hello")';
const helloWithinMs = 5000;

/** Whether a worker starts from this address. */
function probeWorker(url: string): Promise<string> {
  const worker = new Worker(url);
  const said = new Promise<string>((resolve) => {
    worker.onmessage = () => resolve('starts');
    worker.onerror = ({ message }) => resolve(`refused ${message ?? ''}`);
  });
  return Promise.race([said, pause(helloWithinMs).then(() => 'silent')]).finally(() => worker.terminate());
}

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
