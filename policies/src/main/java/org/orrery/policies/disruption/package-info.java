/** How many pods may be disturbed at will. */
@NullMarked
package org.orrery.policies.disruption;

import org.jspecify.annotations.NullMarked;
