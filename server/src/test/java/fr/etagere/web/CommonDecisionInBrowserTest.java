package fr.etagere.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import fr.etagere.accounts.Homes;
import fr.etagere.naming.Supplier;
import fr.etagere.ownership.EntityId;
import fr.etagere.reviews.Review;
import fr.etagere.reviews.Reviews;
import fr.etagere.serving.Served;
import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/// A name decided for all on the command line of the server, as its pages show it.
class CommonDecisionInBrowserTest {

    @Test
    void aDecisionForAllHasNoFindingNorScrollsSidewaysWhereverItIsTold() throws IOException {
        Served.address();
        var supplier = new Supplier("Archives Jumelles", null, "", "Nantes", null);
        var common = new Reviews(Served.part(Homes.class).shared());
        common.decide(
                supplier,
                new Review.Decision(EntityId.siren("000000117"), "L'exploitant", Instant.EPOCH, "Kbis du greffe"));
        try (var chromium = new Chromium()) {
            Page page = chromium.as("Bruno", ColorScheme.LIGHT);
            for (String told :
                    new String[] {"/fournisseurs/a-revoir?tous=oui", "/fournisseurs?q=Archives+Jumelles&ville=Nantes"
                    }) {
                page.navigate(Served.address() + told);
                assertThat(page.locator("main").innerText()).as(told).contains("Décision commune du serveur");
                Looked.at(page);
            }
            assertThat(chromium.complaints()).isEmpty();
        } finally {
            // The tests that come after find the name as this one did.
            common.withdraw(supplier, "L'exploitant", Instant.EPOCH, "Fin de l'essai.");
        }
    }
}
