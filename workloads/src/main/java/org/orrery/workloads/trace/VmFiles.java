package org.orrery.workloads.trace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The files of traces that have one for each machine. */
public final class VmFiles {

    private VmFiles() {}

    /**
     * The files in a folder, or a single file, by the name of the machine: the file's name without ending. Files of the
     * same name in several folders belong to the same machine.
     *
     * @param depth how many levels of folders are looked into
     * @param isData tells by its name whether a file is one of the trace
     * @throws IllegalArgumentException when there is none
     */
    public static Map<String, List<Path>> of(Path path, int depth, Predicate<String> isData) {
        Map<String, List<Path>> files = new TreeMap<>();
        try (Stream<Path> found = Files.walk(path, depth)) {
            for (Path file : found.filter(Files::isRegularFile).sorted().toList()) {
                String name = String.valueOf(file.getFileName());
                if (file.equals(path) || !name.startsWith(".") && isData.test(name)) {
                    files.computeIfAbsent(bare(name), key -> new ArrayList<>()).add(file);
                }
            }
        } catch (IOException e) {
            throw TraceFile.unreadable(path, e);
        }
        if (files.isEmpty()) {
            throw new IllegalArgumentException(path + ": there is no file of this format in this folder");
        }
        return files;
    }

    private static String bare(String name) {
        String plain = name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
        return plain.endsWith(".csv") ? plain.substring(0, plain.length() - 4) : plain;
    }
}
