/** Tests of what clusters and pods are made of. */
@NullMarked
package org.orrery.simulator.spec;

import org.jspecify.annotations.NullMarked;
