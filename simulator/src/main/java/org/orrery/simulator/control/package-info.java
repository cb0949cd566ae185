/** The loops of the control plane as mechanism: when they run, on what data, and how what they decide is applied. */
@NullMarked
package org.orrery.simulator.control;

import org.jspecify.annotations.NullMarked;
