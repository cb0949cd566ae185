/** How new revisions of a service replace old ones. */
@NullMarked
package org.orrery.policies.rollout;

import org.jspecify.annotations.NullMarked;
