/** Fixtures for the tests of all modules. */
@NullMarked
package org.orrery.simulator.testing;

import org.jspecify.annotations.NullMarked;
