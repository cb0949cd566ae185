/** From typed scenarios to what the simulator runs. */
@NullMarked
package org.orrery.scenarios.assembly;

import org.jspecify.annotations.NullMarked;
