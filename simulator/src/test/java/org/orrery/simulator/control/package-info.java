@NullMarked
package org.orrery.simulator.control;

import org.jspecify.annotations.NullMarked;
