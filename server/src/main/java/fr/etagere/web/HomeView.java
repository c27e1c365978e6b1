package fr.etagere.web;

/// The first page.
record HomeView(Visit visit) {}
