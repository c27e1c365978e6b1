package fr.etagere.imports;

import fr.etagere.download.Download;
import fr.etagere.shared.Read;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.LongConsumer;

/// Fetches from the public web and nowhere else: each address is judged before it is reached, after a redirect too.
public final class PublicFetching implements Fetching {

    private final Download download;

    public PublicFetching(Download download) {
        this.download = download;
    }

    @Override
    public Read<String> fetch(String address, Path into, long most, LongConsumer progress) throws IOException {
        return download.save(address, into, most, progress);
    }
}
