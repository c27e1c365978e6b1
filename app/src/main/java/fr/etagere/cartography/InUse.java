package fr.etagere.cartography;

import fr.etagere.filings.FilingRegisters;
import fr.etagere.lists.Registers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Names what a map is made from, without reading it.
final class InUse {

    private static final String CURRENT = "current";

    private InUse() {}

    static List<String> of(Folders folders) throws IOException {
        var used = new ArrayList<String>();
        Path own = folders.own().resolve("registers").resolve("portfolio");
        if (Files.isDirectory(own)) {
            try (var places = Files.newDirectoryStream(own, Files::isDirectory)) {
                for (Path place : places) {
                    Path current = place.resolve(CURRENT);
                    if (Files.isRegularFile(current)) {
                        used.add(place.getFileName() + " " + Files.readString(current));
                    }
                }
            }
        }
        new FilingRegisters(folders.shared()).copies().forEach(copy -> used.add(copy.path()));
        used.addAll(new Registers(folders.shared()).inUse());
        used.add("reviews " + folders.reviews().state());
        used.sort(null);
        return List.copyOf(used);
    }
}
