/**
 * Scenario files: reading, overriding, expanding into variants, binding to typed records, and saying what is wrong with
 * them.
 */
@NullMarked
package org.orrery.scenarios.file;

import org.jspecify.annotations.NullMarked;
