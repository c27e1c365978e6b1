package fr.etagere.bom;

import fr.etagere.portfolio.PortfolioFilings;
import fr.etagere.shared.Read;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One bill of materials, straight into a map: nothing is kept on the disk.
///
/// @param format [BomFormat#id]
/// @param read components listed
/// @param kept those handed over
/// @param rejected those without a name
/// @param duplicates those that say nothing new
public record BillOfMaterials(String format, long read, long kept, long rejected, long duplicates) {

    /// @param system the system that contains what it is about; null when nobody said
    /// @param to receives components and needs
    /// @return refused when the file is no bill of materials that is read
    public static Read<BillOfMaterials> read(Path file, @Nullable String system, PortfolioFilings to)
            throws IOException {
        try {
            Opening opening = Opening.of(file);
            BomFormat format = Recognition.of(opening);
            var kept = new Kept(to, _ -> {});
            Settling.of(BomReader.read(format, opening), system, String.valueOf(file.getFileName()), kept);
            return new Read.Ok<>(
                    new BillOfMaterials(format.id(), kept.read, kept.kept, kept.rejected, kept.duplicates));
        } catch (Refusal refusal) {
            return new Read.Refused<>(List.of(refusal.violation()));
        }
    }
}
