package fr.etagere.architecture.planted.web;

/// Opens a list of reviews without saying whose it is, on purpose.
public final class PlantedReviews {
    public final Class<?> used = fr.etagere.reviews.Reviews.class;
}
