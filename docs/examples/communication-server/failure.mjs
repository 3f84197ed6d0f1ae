/** Something that the person at the keyboard can mend: a stable code, and what to do. */
export class Failure extends Error {
  /**
   * @param {string} code Stable code.
   * @param {string} message What is wrong and what to do; never an item of a notice.
   * @param {unknown} [cause] What a library said.
   */
  constructor(code, message, cause) {
    super(message, { cause });
    this.code = code;
  }
}
