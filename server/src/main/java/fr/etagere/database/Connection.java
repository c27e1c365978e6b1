package fr.etagere.database;

/// How to reach a database. The password never shows: it would end in a log.
///
/// @param url as JDBC writes it (`jdbc:postgresql://host:port/name`)
public record Connection(String url, String user, String password) {

    @Override
    public String toString() {
        return user + "@" + url;
    }
}
