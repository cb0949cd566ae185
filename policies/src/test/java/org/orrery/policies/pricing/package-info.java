/** Tests of pricing. */
@NullMarked
package org.orrery.policies.pricing;

import org.jspecify.annotations.NullMarked;
