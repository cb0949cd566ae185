@NullMarked
package org.orrery.policies.failover;

import org.jspecify.annotations.NullMarked;
