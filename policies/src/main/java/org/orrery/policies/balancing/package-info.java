/** Which pod of a service gets a request. */
@NullMarked
package org.orrery.policies.balancing;

import org.jspecify.annotations.NullMarked;
