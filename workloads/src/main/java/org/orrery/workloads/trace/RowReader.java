package org.orrery.workloads.trace;

/** Takes in one row of a table after another. */
@FunctionalInterface
public interface RowReader {

    /**
     * Takes in a row.
     *
     * @throws UnusableRowException when it cannot be used; then it is counted, and reading goes on
     */
    void read(Row row) throws UnusableRowException;
}
