export interface RunningPlayground {
  /** e.g. `http://127.0.0.1:5173/` */
  readonly address: string;
  readonly port: number;
  close(): Promise<void>;
}

export interface ServeOptions {
  /** Repository root; defaults to the one this file lies in. */
  readonly root?: string;
  /** First port to try; 0 lets the system choose. Busy ports are skipped, at most 20 of them. */
  readonly port?: number;
  /** Texts served instead of files, by path, e.g. `/plugin/ui.html`; for tests. */
  readonly replaced?: Readonly<Record<string, string>>;
}

/** Serves the built playground, plugin files and photos on 127.0.0.1. Rejects when no port can be had. */
export function servePlayground(options?: ServeOptions): Promise<RunningPlayground>;
