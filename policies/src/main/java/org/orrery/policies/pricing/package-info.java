/** What is paid for. */
@NullMarked
package org.orrery.policies.pricing;

import org.jspecify.annotations.NullMarked;
