using Org.BouncyCastle.Asn1;
using Org.BouncyCastle.Asn1.Cms;
using Org.BouncyCastle.Asn1.Nist;
using Org.BouncyCastle.Asn1.Pkcs;
using Org.BouncyCastle.Asn1.X509;
using Org.BouncyCastle.Cms;
using Org.BouncyCastle.Crypto;
using Org.BouncyCastle.Crypto.Operators;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Security;
using Org.BouncyCastle.X509;

namespace Juki.Registry.Bulk;

/// <summary>
/// Encrypts to an office's certificate as a stream: CMS AuthEnvelopedData (RFC 5083) with AES-256-GCM (RFC 5084), its key by RSAES-OAEP with SHA-256
/// (RFC 3560), in BER of indefinite length. What was changed or cut short fails to open. Each envelope has a key of its own.
/// </summary>
internal sealed class OfficeEnvelope : IDisposable
{
    private const int KeyBytes = 32;
    private const int NonceBytes = 12;
    private const int TagBytes = 16;
    private const int Buffer = 16 * 1024;

    private readonly IBufferedCipher _cipher = CipherUtilities.GetCipher("AES/GCM/NoPadding");

    // From the outermost inwards; each ends what it holds when it is disposed.
    private readonly BerSequenceGenerator _message;
    private readonly BerSequenceGenerator _authenticated;
    private readonly BerSequenceGenerator _encrypted;
    private readonly BerOctetStringGenerator _octets;
    private readonly Stream _content;
    private bool _isEnded;

    /// <summary>Begins an envelope.</summary>
    /// <param name="target">Takes it; stays open.</param>
    /// <param name="certificate">The office's certificate in DER.</param>
    public OfficeEnvelope(Stream target, byte[] certificate)
    {
        var random = new SecureRandom();
        var key = new KeyParameter(SecureRandom.GetNextBytes(random, KeyBytes));
        var nonce = SecureRandom.GetNextBytes(random, NonceBytes);
        _cipher.Init(forEncryption: true, new AeadParameters(key, TagBytes * 8, nonce));

        _message = new BerSequenceGenerator(target);
        _message.AddObject(CmsObjectIdentifiers.AuthEnvelopedData);
        _authenticated = new BerSequenceGenerator(_message.GetRawOutputStream(), 0, isExplicit: true);
        _authenticated.AddObject(DerInteger.Zero);
        _authenticated.AddObject(new DerSet(RecipientOf(certificate, key, random)));
        _encrypted = new BerSequenceGenerator(_authenticated.GetRawOutputStream());
        _encrypted.AddObject(PkcsObjectIdentifiers.Data);
        _encrypted.AddObject(new AlgorithmIdentifier(NistObjectIdentifiers.IdAes256Gcm, new DerSequence(new DerOctetString(nonce), DerInteger.ValueOf(TagBytes))));
        _octets = new BerOctetStringGenerator(_encrypted.GetRawOutputStream(), 0, isExplicit: false);
        _content = _octets.GetOctetOutputStream(Buffer);
    }

    /// <summary>Adds to the content.</summary>
    /// <param name="plain">What to encrypt.</param>
    public void Write(ReadOnlySpan<byte> plain) => Put(_cipher.ProcessBytes(plain.ToArray()));

    /// <summary>Ends the content and says by what it is authenticated. Without this the envelope doesn't open.</summary>
    public void Complete()
    {
        var last = _cipher.DoFinal();
        Put(last[..^TagBytes]);
        End(last[^TagBytes..]);
    }

    /// <inheritdoc />
    public void Dispose()
    {
        if (!_isEnded)
            End(null);
    }

    // What is encrypted ends before its authentication code follows.
    private void End(byte[]? code)
    {
        _isEnded = true;
        _content.Dispose();
        _octets.Dispose();
        _encrypted.Dispose();
        if (code is not null)
            _authenticated.AddObject(new DerOctetString(code));
        _authenticated.Dispose();
        _message.Dispose();
    }

    private void Put(byte[]? cipherText)
    {
        if (cipherText is { Length: > 0 })
            _content.Write(cipherText);
    }

    private static RecipientInfo RecipientOf(byte[] der, KeyParameter key, SecureRandom random)
    {
        var certificate = new X509CertificateParser().ReadCertificate(der);
        var hash = new AlgorithmIdentifier(NistObjectIdentifiers.IdSha256, DerNull.Instance);
        var wrapping = new AlgorithmIdentifier(
            PkcsObjectIdentifiers.IdRsaesOaep,
            new RsaesOaepParameters(hash, new AlgorithmIdentifier(PkcsObjectIdentifiers.IdMgf1, hash), RsaesOaepParameters.DefaultPSourceAlgorithm));
        return new KeyTransRecipientInfoGenerator(certificate, new Asn1KeyWrapper(wrapping, certificate)).Generate(key, random);
    }
}
