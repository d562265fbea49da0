/** Plain Node with jsdom at hand: loaded once for all the files of a worker, where each file would take a second and more. */
const { TestEnvironment } = require('jest-environment-node')
const { JSDOM } = require('jsdom')

module.exports = class extends TestEnvironment {
  constructor(config, context) {
    super(config, context)
    this.global.JSDOM = JSDOM
  }
}
