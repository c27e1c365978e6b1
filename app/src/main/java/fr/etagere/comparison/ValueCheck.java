package fr.etagere.comparison;

/// What is wrong in one value, for the scale of its criterion.
record ValueCheck(Faults faults, String path, Scale scale) {

    void check(Value value) {
        switch (value) {
            case Value.Missing() -> {}
            case Value.Exact(double exact) -> numbers(exact);
            case Value.Interval(double min, double max) -> {
                if (numbers(min, max) && min > max) {
                    faults.add(path, "", "min-max", Faults.text(min), Faults.text(max));
                }
            }
            case Value.Normal(double mean, double sd) -> {
                if (numbers(mean) && !(sd > 0 && Double.isFinite(sd))) {
                    faults.add(path, Faults.text(sd), "spread");
                }
            }
            case Value.Triangular(double min, double mode, double max) -> {
                if (numbers(min, mode, max) && !(min <= mode && mode <= max)) {
                    faults.add(path, "", "mode", Faults.text(min), Faults.text(mode), Faults.text(max));
                }
            }
            case Value.Level(int level) -> level(level);
        }
    }

    /// Whether all are numbers on a measured scale; says what is wrong otherwise.
    private boolean numbers(double... numbers) {
        return switch (scale) {
            case Scale.Levels(var names) -> {
                faults.add(path, "", "level-wanted", Integer.toString(names.size()));
                yield false;
            }
            case Scale.Measured measured -> {
                double worst = measured.worst();
                double best = measured.best();
                boolean good = true;
                for (double number : numbers) {
                    if (!Double.isFinite(number)) {
                        faults.add(path, Double.toString(number), "not-a-number");
                        good = false;
                    } else if (number < Math.min(worst, best) || number > Math.max(worst, best)) {
                        faults.add(path, Faults.text(number), "off-scale", Faults.text(worst), Faults.text(best));
                        good = false;
                    }
                }
                yield good;
            }
        };
    }

    private void level(int level) {
        switch (scale) {
            case Scale.Measured _ -> faults.add(path, Integer.toString(level), "number-wanted");
            case Scale.Levels(var names) -> {
                if (level < 1 || level > names.size()) {
                    faults.add(path, Integer.toString(level), "level", Integer.toString(names.size()));
                }
            }
        }
    }
}
