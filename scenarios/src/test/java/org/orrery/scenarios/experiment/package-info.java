@NullMarked
package org.orrery.scenarios.experiment;

import org.jspecify.annotations.NullMarked;
