package fr.etagere.naming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// The legal forms known, beside the abbreviations of the ELF code list, when the folder that holds it lies beside the
/// checkout.
class LegalFormsSharedDataTest {

    private static final Path LIST = Path.of(System.getProperty("etagere.root"))
            .resolve("../shared/data/gleif/elf-codes-1.4.1.csv")
            .normalize();

    private static final Set<String> COUNTRIES = Set.of(
            "FR", "DE", "GB", "IE", "US", "IT", "ES", "PT", "NL", "BE", "LU", "CH", "AT", "SE", "FI", "DK", "NO", "PL",
            "CZ", "JP");

    @Test
    void mostAbbreviationsOfTwentyCountriesAreKnown() throws IOException {
        if (!Files.isRegularFile(LIST)) {
            System.out.println("no shared data beside the checkout: the ELF list is not compared");
        }
        assumeTrue(Files.isRegularFile(LIST), "no shared data beside the checkout");
        var forms = new LegalForms();
        var unknown = new TreeSet<String>();
        int known = 0;
        try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(LIST)) {
            for (NamedCsvRecord row : rows) {
                if (COUNTRIES.contains(row.getField("Country Code (ISO 3166-1)"))
                        && row.getField("ELF Status ACTV/INAC").equals("ACTV")) {
                    for (String written :
                            row.getField("Abbreviations Local language").split(";", -1)) {
                        if (written.isBlank()) {
                            continue;
                        }
                        if (forms.of(Folding.words(written.replace("&", " et "))) != null) {
                            known++;
                        } else {
                            unknown.add(written.strip() + " (" + row.getField("Country Code (ISO 3166-1)") + ")");
                        }
                    }
                }
            }
        }
        System.out.println("ELF abbreviations known: " + known + ", unknown: " + unknown.size() + " " + unknown);
        assertThat((double) known / (known + unknown.size())).isGreaterThan(0.6);
    }
}
