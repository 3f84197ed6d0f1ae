namespace Juki.Records.Values;

/// <summary>
/// A check digit (検査用数字) rule: a weighted sum modulo 11 that ends the number. Public so that generators of synthetic numbers can use it.
/// </summary>
public sealed class CheckDigit
{
    private readonly int[] _weights;
    private readonly char _digitForRemainderZero;

    private CheckDigit(int[] weights, char digitForRemainderZero)
    {
        _weights = weights;
        _digitForRemainderZero = digitForRemainderZero;
    }

    /// <summary>Of the individual number (平成26年総務省令第85号 第5条): remainder 0 or 1 gives 0.</summary>
    public static CheckDigit IndividualNumber { get; } = new([6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2], '0');

    /// <summary>Of the resident code (住民基本台帳法施行規則1条): remainder 0 or 1 gives 0.</summary>
    public static CheckDigit ResidentCode { get; } = new([5, 4, 3, 2, 7, 6, 5, 4, 3, 2], '0');

    /// <summary>Of the municipality code (全国地方公共団体コード): the last digit of 11 less the remainder, so remainder 0 gives 1, unlike the personal numbers.</summary>
    public static CheckDigit MunicipalityCode { get; } = new([6, 5, 4, 3, 2], '1');

    /// <summary>Digits before the check digit.</summary>
    public int BodyLength => _weights.Length;

    /// <summary>Computes the digit that ends a number.</summary>
    /// <param name="body">The digits before it, half-width.</param>
    /// <returns>The check digit.</returns>
    /// <exception cref="ArgumentException">The body is not <see cref="BodyLength"/> half-width digits.</exception>
    public char Compute(ReadOnlySpan<char> body)
    {
        if (body.Length != BodyLength || !AreDigits(body))
            throw new ArgumentException($"A body is {BodyLength} half-width digits.", nameof(body));

        var sum = 0;
        for (var i = 0; i < body.Length; i++)
            sum += (body[i] - '0') * _weights[i];

        return (sum % 11) switch
        {
            0 => _digitForRemainderZero,
            1 => '0',
            var remainder => (char)('0' + 11 - remainder),
        };
    }

    /// <summary>Tells whether a text is a number of this kind with the right check digit.</summary>
    /// <param name="number">The text.</param>
    /// <returns>True when length, digits and check digit are right.</returns>
    public bool Holds(ReadOnlySpan<char> number) =>
        number.Length == BodyLength + 1 && AreDigits(number) && Compute(number[..BodyLength]) == number[BodyLength];

    // Full-width digits are digits to char.IsDigit; here they are refused, never folded.
    internal static bool AreDigits(ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange('0', '9');
}
