package org.orrery.workloads.trace;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * A file of a trace, plain or compressed with gzip, which is told by its first two bytes and not by its name. What is
 * wrong with it becomes a message that names it.
 */
public final class TraceFile {

    /** Bytes that one file may expand to; more is taken for a bomb. The largest public tables are smaller. */
    static final long MAX_EXPANDED = 512L << 30;

    private static final int BUFFER = 1 << 16;
    private static final int GZIP_1 = 0x1f;
    private static final int GZIP_2 = 0x8b;
    private static final int[] ZSTD = {0x28, 0xb5, 0x2f, 0xfd};

    private TraceFile() {}

    /**
     * Opens a file as text.
     *
     * @throws IllegalArgumentException when it cannot be opened
     */
    public static Reader open(Path file, Charset charset) {
        return new InputStreamReader(openBytes(file, MAX_EXPANDED), charset);
    }

    /** Opens a file that may expand to so many bytes. */
    static InputStream openBytes(Path file, long maxExpanded) {
        if (Files.isDirectory(file)) {
            throw new IllegalArgumentException(file + ": this is a folder; a file is needed");
        }
        try {
            BufferedInputStream raw = new BufferedInputStream(Files.newInputStream(file), BUFFER);
            raw.mark(ZSTD.length);
            int[] magic = {raw.read(), raw.read(), raw.read(), raw.read()};
            raw.reset();
            if (magic[0] == GZIP_1 && magic[1] == GZIP_2) {
                return new Guard(new GZIPInputStream(raw, BUFFER), file, maxExpanded);
            }
            if (Arrays.equals(magic, ZSTD)) {
                raw.close();
                throw new IllegalArgumentException(
                        file + ": the file is compressed with zstd; expand it first, or compress it with gzip");
            }
            return new Guard(raw, file, maxExpanded);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    /** What to say when a file cannot be read. */
    static IllegalArgumentException unreadable(Path file, IOException cause) {
        if (cause instanceof NoSuchFileException) {
            return new IllegalArgumentException(file + ": there is no such file", cause);
        }
        if (cause instanceof EOFException) {
            return new IllegalArgumentException(
                    file + ": the compressed data ends too early; the file is cut off. Get it again", cause);
        }
        if (cause instanceof ZipException) {
            return new IllegalArgumentException(
                    file + ": the compressed data is damaged (" + cause.getMessage() + "). Get the file again", cause);
        }
        return new IllegalArgumentException(file + ": the file cannot be read: " + cause.getMessage(), cause);
    }

    /** Names the file in errors, and ends a file that expands without end. */
    private static final class Guard extends FilterInputStream {

        private final Path file;
        private final long most;
        private long count;

        private Guard(InputStream in, Path file, long most) {
            super(in);
            this.file = file;
            this.most = most;
        }

        @Override
        public int read() throws IOException {
            try {
                int value = in.read();
                account(value < 0 ? 0 : 1);
                return value;
            } catch (IOException e) {
                throw unreadable(file, e);
            }
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            try {
                int read = in.read(buffer, offset, length);
                account(Math.max(0, read));
                return read;
            } catch (IOException e) {
                throw unreadable(file, e);
            }
        }

        private void account(int bytes) {
            count += bytes;
            if (count > most) {
                throw new IllegalArgumentException(
                        file + ": the file expands to more than " + most + " bytes; it is not read any further");
            }
        }
    }
}
