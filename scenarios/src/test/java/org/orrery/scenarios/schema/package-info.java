/** Tests of the published format of scenarios. */
@NullMarked
package org.orrery.scenarios.schema;

import org.jspecify.annotations.NullMarked;
