@NullMarked
package org.orrery.simulator.fault;

import org.jspecify.annotations.NullMarked;
