// For editors and `tsc`; it is not in the page.

/** What WebCrypto takes. */
type Bytes = Uint8Array<ArrayBuffer>;
