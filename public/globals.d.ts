// What the plain scripts of the start know of each other. For editors and `tsc`; it is not served.

interface RescueText {
  title: string;
  what: string;
  todo: string[];
  it: string[];
}

interface RescueTexts {
  common: Record<string, string>;
  reasons: Record<string, RescueText>;
}

interface RescueData {
  created: string;
  databases: Record<string, { version: number; stores: Record<string, unknown[]> }>;
  localStorage: Record<string, string | null>;
  typed: { field: string; text: string }[];
  problems: string[];
}

interface Window {
  /** Of boot.js. A later part of the program, compiled. */
  tandembuchPart: (name: string) => Promise<WebAssembly.Module>;
  /** rescue.js */
  tandembuchRescue?: { show(reason: string, error?: unknown): void };
  /** rescue-texts.js */
  tandembuchRescueTexts: { de: RescueTexts; en: RescueTexts };
  /** rescue-data.js */
  tandembuchData: { collect(reason: string, details: string): Promise<RescueData> };
}

/** sw.js: what types for pages have no room for. */
interface TandembuchWorker {
  addEventListener(type: string, listener: (event: any) => void): void;
  [other: string]: any;
}
