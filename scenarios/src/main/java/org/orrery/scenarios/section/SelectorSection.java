package org.orrery.scenarios.section;

import java.util.List;
import java.util.Map;
import org.orrery.simulator.settings.Setting;

/** A selector of labels. */
public record SelectorSection(
        @Setting(help = "labels that must be there with these values")
        Map<String, String> matchLabels,

        @Setting(help = "further conditions") List<Expression> matchExpressions) {

    /** A condition on a label. */
    public record Expression(
            @Setting(help = "the label") String key,

            @Setting(
                    help = "how it is compared",
                    oneOf = {"In", "NotIn", "Exists", "DoesNotExist", "Gt", "Lt"})
            String operator,

            @Setting(help = "the values it is compared with")
            List<String> values) {}
}
