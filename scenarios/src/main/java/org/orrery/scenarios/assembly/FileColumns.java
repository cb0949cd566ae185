package org.orrery.scenarios.assembly;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.orrery.scenarios.file.DataFiles;
import org.orrery.scenarios.file.Nearest;
import org.orrery.simulator.DataColumns;

/** Columns of CSV files that settings of policies name, each read once. */
final class FileColumns implements DataColumns {

    private final DataFiles files;
    private final Map<String, List<String>> read = new ConcurrentHashMap<>();

    FileColumns(DataFiles files) {
        this.files = files;
    }

    @Override
    public List<String> column(String file, String column) {
        return read.computeIfAbsent(file + "\n" + column, key -> read(file, column));
    }

    private List<String> read(String name, String column) {
        Path file = files.resolve(name);
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file)) {
            List<String> values = new ArrayList<>();
            for (NamedCsvRecord row : csv) {
                values.add(row.findField(column).orElseThrow(() -> unknown(file, column, row.getHeader())));
            }
            return values;
        } catch (IOException | CsvParseException e) {
            throw new IllegalArgumentException(file + ": the file cannot be read: " + e.getMessage(), e);
        }
    }

    private static IllegalArgumentException unknown(Path file, String column, List<String> header) {
        return new IllegalArgumentException(file + ": there is no column '" + column + "'; there are "
                + String.join(", ", header) + ". " + Nearest.hint(column, header));
    }
}
