package org.orrery.workloads.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orrery.simulator.workload.Dirt;

/** Files as they come: compressed or not, whole or not. */
class TraceFileTest {

    private static final Table TABLE = Table.withHeader(1, "a", "b");

    @TempDir
    Path folder;

    private static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(plain);
        }
        return bytes.toByteArray();
    }

    private static byte[] rows(int count) {
        StringBuilder text = new StringBuilder("a,b\n");
        for (int i = 0; i < count; i++) {
            text.append(i * 7919L % 10_007).append(',').append(i).append('\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static int count(Path file) {
        List<String> seen = new ArrayList<>();
        TABLE.read(file, new Dirt(false, 10), row -> seen.add(row.text(0)));
        return seen.size();
    }

    @Test
    void compressionIsToldByContentNotByName() throws IOException {
        assertThat(count(Files.write(folder.resolve("plain.csv.gz"), rows(5)))).isEqualTo(5);
        assertThat(count(Files.write(folder.resolve("packed.csv"), gzip(rows(5)))))
                .isEqualTo(5);
    }

    @Test
    void aCutOffFileIsNamed() throws IOException {
        byte[] whole = gzip(rows(20_000));
        Path file = Files.write(folder.resolve("cut.csv.gz"), Arrays.copyOf(whole, whole.length / 2));

        assertThatThrownBy(() -> count(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("cut.csv.gz: the compressed data ends too early");
    }

    @Test
    void aDamagedFileIsNamed() throws IOException {
        byte[] bytes = gzip(rows(20_000));
        Arrays.fill(bytes, bytes.length / 2, bytes.length / 2 + 50, (byte) 0xff);
        Path file = Files.write(folder.resolve("damaged.csv.gz"), bytes);

        assertThatThrownBy(() -> count(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("damaged.csv.gz: the compressed data");
    }

    @Test
    void aFileThatExpandsWithoutEndIsLeft() throws IOException {
        Path file = Files.write(folder.resolve("bomb.gz"), gzip(new byte[1 << 20]));

        try (InputStream in = TraceFile.openBytes(file, 1000)) {
            assertThatThrownBy(in::readAllBytes)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("bomb.gz: the file expands to more than 1000 bytes");
        }
    }

    @Test
    void aLineWithoutEndIsAnError() throws IOException {
        Path file = Files.write(folder.resolve("zeros.gz"), gzip(new byte[1 << 22]));

        assertThatThrownBy(() -> TextLines.read(file, new Dirt(false, 10), (line, number) -> {}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("this line does not end");
    }

    @Test
    void anEmptyFileIsAnError() throws IOException {
        Path file = Files.write(folder.resolve("empty.csv"), new byte[0]);

        assertThatThrownBy(() -> count(file)).hasMessageContaining("empty.csv: the file is empty");
    }

    @Test
    void aQuoteThatIsNotClosedIsAnError() throws IOException {
        Path file = Files.writeString(folder.resolve("quote.csv"), "a,b\n1,\"two\n3,4\n");

        assertThatThrownBy(() -> count(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("quote.csv");
    }

    @Test
    void aHeaderThatSomebodyAddedIsPassedOver() throws IOException {
        Path file = Files.writeString(folder.resolve("added.csv"), "time,machine\n1,2\n3,4\n");
        List<String> seen = new ArrayList<>();

        Table.withoutHeader(2, "when", "what").read(file, new Dirt(true, 0), row -> seen.add(row.text(0)));

        assertThat(seen).containsExactly("1", "3");
    }
}
