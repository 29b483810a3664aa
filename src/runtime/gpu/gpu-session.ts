import type { Network } from '../../engine/network/networks.js';

/** A network open on a graphics card through WebGPU. */
export interface GpuSession {
  /** Rejects with whatever the card or its driver says; never with a BlurError. */
  readonly run: Network;
  /** Settles with the browser's reason when the device is gone, and only then. */
  readonly lost: Promise<string>;
  /** the card's name as far as the browser tells it */
  readonly deviceName: string;
  /** Gives the session's and the device's memory back. */
  readonly release: () => Promise<void>;
}
