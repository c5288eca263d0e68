package dev.comanda.systemtests.running;

import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;

/** A token such as the gateway sends to the services, for the manager. */
public final class Token {

    private final String keyId;
    private final PrivateKey key;

    private Token(String keyId, PrivateKey key) {
        this.keyId = keyId;
        this.key = key;
    }

    /** A token that is as good as one of the gateway's. */
    public static String genuine(Comanda comanda) throws GeneralSecurityException {
        var pem = comanda.secret("jwt-private.pem").replaceAll("-----[^-]+-----|\\s", "");
        var key = new PKCS8EncodedKeySpec(Base64.getDecoder().decode(pem));
        return new Token(keyId(comanda), KeyFactory.getInstance("RSA").generatePrivate(key)).signed();
    }

    /** A token that has all that the gateway's have, except its key. */
    public static String forged(Comanda comanda) throws GeneralSecurityException {
        var keys = KeyPairGenerator.getInstance("RSA");
        keys.initialize(2048);
        return new Token(keyId(comanda), keys.generateKeyPair().getPrivate()).signed();
    }

    private static String keyId(Comanda comanda) {
        return JsonPath.from(comanda.secret("jwt-public.jwks")).getString("keys[0].kid");
    }

    private String signed() throws GeneralSecurityException {
        var now = Instant.now().getEpochSecond();
        var header = """
                {"alg":"RS256","typ":"JWT","kid":"%s"}""".formatted(keyId);
        var claims = """
                {"iss":"comanda-gateway","aud":"comanda-services","sub":"staff-manager","groups":["manager"],\
                "iat":%d,"exp":%d}""".formatted(now, now + 300);
        var content = base64(bytes(header)) + "." + base64(bytes(claims));
        return content + "." + base64(signatureOf(content));
    }

    private byte[] signatureOf(String content) throws GeneralSecurityException {
        var signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(key);
        signature.update(bytes(content));
        return signature.sign();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
