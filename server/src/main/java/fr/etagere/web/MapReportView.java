package fr.etagere.web;

import fr.etagere.charts.Reports;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Where the report of the map stands, and its files once made.
record MapReportView(MapFrame frame, Reports.State state) {

    private static final int KIBI = 1024;

    /// @param size for people
    record Taken(String name, String address, String size) {}

    String address() {
        return MapAsked.address("/carte/rapport", frame.asked().fields());
    }

    Reports.State.@Nullable Underway underway() {
        return state instanceof Reports.State.Underway underway ? underway : null;
    }

    String step() {
        Reports.State.Underway under = underway();
        return under == null ? "" : frame.visit().texts().get("exit-plan.step." + under.step());
    }

    /// What to say when there is no report to give.
    @Nullable
    String note() {
        return switch (state) {
            case Reports.State.Busy _ -> frame.visit().t("map.report.busy");
            case Reports.State.Failed _ -> frame.visit().t("map.report.failed");
            case Reports.State.Nothing _ -> frame.visit().t(frame.asked().chosen() ? "map.empty.chosen" : "map.empty");
            case Reports.State.None _, Reports.State.Underway _, Reports.State.Done _ -> null;
        };
    }

    /// The files, those for people first.
    List<Taken> files() {
        return state instanceof Reports.State.Done(Map<String, byte[]> files)
                ? List.of("html", "pdf", "odt", "json").stream()
                        .map(kind -> "dependencies." + kind)
                        .filter(files::containsKey)
                        .map(name -> new Taken(
                                frame.visit().t("map.report." + name.substring(name.indexOf('.') + 1)),
                                MapAsked.address(
                                        "/carte/rapport/" + name, frame.asked().fields()),
                                size(files.get(name))))
                        .toList()
                : List.of();
    }

    private String size(byte @Nullable [] bytes) {
        return frame.visit().t("map.report.size", Math.max(1, bytes == null ? 0 : bytes.length / KIBI));
    }
}
