/**
 * Why a file stays closed. It knows no sentence: those are in sentences.mjs, under the same names.
 */

/** Thrown by everything that reads a file or a code. */
export class Outcome extends Error {
  /**
   * @param {import("./sentences.mjs").Name} name the sentence for it
   * @param {import("./sentences.mjs").Refused} [what] what was refused, for whoever looks into it
   */
  constructor(name, what) {
    super(what ? `${name}: ${what}` : name);
    this.outcome = name;
    this.what = what;
  }
}
