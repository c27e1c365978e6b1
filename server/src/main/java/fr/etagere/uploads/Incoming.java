package fr.etagere.uploads;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.tomcat.util.http.fileupload.FileItemIterator;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.apache.tomcat.util.http.fileupload.InvalidFileNameException;
import org.apache.tomcat.util.http.fileupload.MultipartStream;
import org.apache.tomcat.util.http.fileupload.UploadContext;

/// What a request brings (`multipart/form-data`, RFC 7578): the fields that come before the file, then the file, to be
/// read before the request ends. Fields after the file are not read: a form puts it last.
public sealed interface Incoming {

    /// Many times what a form of ours has.
    int MOST_FIELDS = 20;

    int LONGEST_FIELD = 4_000;

    /// The form came with a file.
    ///
    /// @param name as its sender wrote it: never a path of ours
    record Form(Map<String, String> fields, String name, InputStream file) implements Incoming {}

    /// The form came without a file.
    record WithoutFile(Map<String, String> fields) implements Incoming {}

    /// No such form, or a broken one.
    record Unreadable() implements Incoming {}

    /// Reads up to the file.
    ///
    /// @throws IOException when the sender went away
    static Incoming of(HttpServletRequest request) throws IOException {
        return of(request, request.getInputStream());
    }

    /// The same, of a sender who must be fast enough.
    static Incoming timely(HttpServletRequest request) throws IOException {
        return of(request, new Timely(request.getInputStream()));
    }

    /// The same, of a body that is read another way.
    static Incoming of(HttpServletRequest request, InputStream body) throws IOException {
        String type = request.getContentType();
        if (type == null || !type.regionMatches(true, 0, "multipart/form-data", 0, "multipart/form-data".length())) {
            return new Unreadable();
        }
        var upload = new FileUpload();
        upload.setHeaderEncoding(StandardCharsets.UTF_8.name());
        var fields = new LinkedHashMap<String, String>();
        try {
            FileItemIterator items = upload.getItemIterator(new Body(request, body));
            while (items.hasNext()) {
                FileItemStream item = items.next();
                if (!item.isFormField()) {
                    return new Form(fields, String.valueOf(item.getName()), item.openStream());
                }
                String value = read(item);
                if (fields.size() >= MOST_FIELDS || value.length() > LONGEST_FIELD) {
                    return new Unreadable();
                }
                fields.putIfAbsent(item.getFieldName(), value);
            }
            return new WithoutFile(fields);
        } catch (FileUploadException | MultipartStream.MalformedStreamException e) {
            // The library tells a body that was cut off as one that is broken.
            if (body instanceof Timely timely && timely.cutOff()) {
                throw new Timely.TooSlow();
            }
            return new Unreadable();
        } catch (InvalidFileNameException e) {
            return new Unreadable();
        }
    }

    /// Whether reading a file failed because its form ends before it should.
    static boolean broken(IOException e) {
        return e instanceof MultipartStream.MalformedStreamException;
    }

    private static String read(FileItemStream item) throws IOException {
        try (InputStream in = item.openStream()) {
            // Four bytes are the most that a character takes.
            return new String(in.readNBytes(4 * LONGEST_FIELD + 4), StandardCharsets.UTF_8);
        }
    }

    /// The request, as the library asks for it.
    record Body(HttpServletRequest request, InputStream body) implements UploadContext {
        @Override
        public long contentLength() {
            return request.getContentLengthLong();
        }

        @Override
        public String getCharacterEncoding() {
            return StandardCharsets.UTF_8.name();
        }

        @Override
        public String getContentType() {
            return request.getContentType();
        }

        @Override
        public InputStream getInputStream() {
            return body;
        }
    }
}
