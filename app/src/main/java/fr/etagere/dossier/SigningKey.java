package fr.etagere.dossier;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.interfaces.EdECPublicKey;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;

/// An Ed25519 key (RFC 8032), kept as a PKCS#8 PEM file that only its owner can read.
public final class SigningKey {

    private static final String ALGORITHM = "Ed25519";
    private static final int RAW = 32;

    private final PrivateKey secret;
    private final String publicKey;

    private SigningKey(PrivateKey secret, PublicKey open) {
        this.secret = secret;
        this.publicKey = HexFormat.of().formatHex(raw((EdECPublicKey) open));
    }

    /// The key of a file, which is made when it is not there yet.
    ///
    /// @throws IOException when the file cannot be made, read, or is no such key
    public static SigningKey keptAt(Path file) throws IOException {
        if (!Files.exists(file)) {
            create(file);
        }
        return read(file);
    }

    /// The key of a file that must be there.
    ///
    /// @throws IOException when the file cannot be read or is no such key
    public static SigningKey read(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new FileSystemException(file.toString(), null, "c'est un dossier");
        }
        try {
            return parse(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new FileSystemException(file.toString(), null, "ce n'est pas une clé Ed25519 en PKCS#8 PEM");
        }
    }

    /// A new key, kept nowhere.
    public static SigningKey ephemeral() {
        KeyPair pair = pair();
        return new SigningKey(pair.getPrivate(), pair.getPublic());
    }

    private static KeyPair pair() {
        try {
            return KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has Ed25519", e);
        }
    }

    private static void create(Path file) throws IOException {
        KeyPair pair = pair();
        String pem = "-----BEGIN PRIVATE KEY-----\n%s\n-----END PRIVATE KEY-----\n"
                .formatted(Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded()));
        Files.createDirectories(file.toAbsolutePath().resolveSibling(""));
        var options = java.util.Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        var onlyOwner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try (var channel = Files.newByteChannel(file, options, onlyOwner)) {
            channel.write(java.nio.ByteBuffer.wrap(pem.getBytes(StandardCharsets.US_ASCII)));
        } catch (FileAlreadyExistsException e) {
            // Another command made it in the meantime: that one is the key.
        }
    }

    private static SigningKey parse(String pem) throws GeneralSecurityException {
        String body = pem.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
        var spec = new PKCS8EncodedKeySpec(Base64.getDecoder().decode(body));
        PrivateKey secret = KeyFactory.getInstance(ALGORITHM).generatePrivate(spec);
        byte[] seed = ((EdECPrivateKey) secret).getBytes().orElseThrow();
        // The platform derives a public key only while it generates a pair: give it the seed it would have drawn.
        KeyPairGenerator generator = KeyPairGenerator.getInstance(ALGORITHM);
        generator.initialize(NamedParameterSpec.ED25519, new Drawn(seed));
        return new SigningKey(secret, generator.generateKeyPair().getPublic());
    }

    /// The public key, 64 hexadecimal digits.
    public String publicKey() {
        return publicKey;
    }

    /// The signature of a message, 128 hexadecimal digits.
    String sign(byte[] message) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(secret);
            signature.update(message);
            return HexFormat.of().formatHex(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("an Ed25519 key signs anything", e);
        }
    }

    /// Whether a signature is that of a message by a key. Malformed keys and signatures verify nothing.
    static boolean verifies(String publicKey, String signature, byte[] message) {
        if (!publicKey.matches("[0-9a-f]{64}") || !signature.matches("[0-9a-f]{128}")) {
            return false;
        }
        try {
            Signature verifier = Signature.getInstance(ALGORITHM);
            verifier.initVerify(fromRaw(HexFormat.of().parseHex(publicKey)));
            verifier.update(message);
            return verifier.verify(HexFormat.of().parseHex(signature));
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /// RFC 8032 §5.1.2: the y coordinate, little-endian, with the sign of x in the top bit.
    private static byte[] raw(EdECPublicKey key) {
        byte[] bigEndian = key.getPoint().getY().toByteArray();
        byte[] raw = new byte[RAW];
        for (int i = 0; i < bigEndian.length && i < RAW; i++) {
            raw[i] = bigEndian[bigEndian.length - 1 - i];
        }
        if (key.getPoint().isXOdd()) {
            raw[RAW - 1] |= (byte) 0x80;
        }
        return raw;
    }

    private static PublicKey fromRaw(byte[] raw) throws GeneralSecurityException {
        boolean odd = (raw[RAW - 1] & 0x80) != 0;
        byte[] bigEndian = new byte[RAW];
        for (int i = 0; i < RAW; i++) {
            bigEndian[i] = raw[RAW - 1 - i];
        }
        bigEndian[0] &= 0x7f;
        var point = new EdECPoint(odd, new BigInteger(1, bigEndian));
        return KeyFactory.getInstance(ALGORITHM)
                .generatePublic(new EdECPublicKeySpec(NamedParameterSpec.ED25519, point));
    }

    private static final class Drawn extends SecureRandom {
        private final transient byte[] seed;

        Drawn(byte[] seed) {
            this.seed = seed;
        }

        @Override
        public void nextBytes(byte[] bytes) {
            System.arraycopy(seed, 0, bytes, 0, bytes.length);
        }
    }
}
