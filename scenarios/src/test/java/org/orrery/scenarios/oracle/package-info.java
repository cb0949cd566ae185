/** Whole runs against closed forms of queueing theory: scenario in, metrics out. */
@NullMarked
package org.orrery.scenarios.oracle;

import org.jspecify.annotations.NullMarked;
