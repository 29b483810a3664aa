/** One fact, as `WebAssembly: yes`. */
export type SelfTestLine = readonly [name: string, found: string];

/** What can be found out about the place the panel runs in, as far as the test has come. */
export interface SelfTest {
  readonly lines: readonly SelfTestLine[];
  readonly isRunning: boolean;
}
