/** Tests of balancing. */
@NullMarked
package org.orrery.policies.balancing;

import org.jspecify.annotations.NullMarked;
