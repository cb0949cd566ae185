/** Tests of what is recorded. */
@NullMarked
package org.orrery.simulator.recording;

import org.jspecify.annotations.NullMarked;
