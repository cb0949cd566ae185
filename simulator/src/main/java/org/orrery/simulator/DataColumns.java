package org.orrery.simulator;

import java.util.List;

/** Finds columns of data files that settings of policies name. */
@FunctionalInterface
public interface DataColumns {

    /** No data files. */
    DataColumns NONE = (file, column) -> {
        throw new IllegalArgumentException("There are no data files here: " + file);
    };

    /**
     * The values of a column, without its header.
     *
     * @throws IllegalArgumentException when there is no such file or column, with a message for the user
     */
    List<String> column(String file, String column);
}
