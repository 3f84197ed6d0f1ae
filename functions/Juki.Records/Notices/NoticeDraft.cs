using Juki.Records.Checks;
using Juki.Records.Items;

namespace Juki.Records.Notices;

/// <summary>A notice while it is read and checked: its texts, and what was found wrong so far.</summary>
internal sealed class NoticeDraft(NoticeForm form)
{
    private readonly List<CheckFailure> _failures = [];
    private readonly List<CheckFailure> _warnings = [];
    private readonly Dictionary<string, string> _formers = [];
    private ItemSet _broken;
    private ItemSet _brokenFormers;

    public NoticeForm Form => form;

    public FieldTable Fields => form.Fields;

    public RecordItems Items { get; private set; } = RecordItems.Blank(form.Fields);

    public IReadOnlyList<CheckFailure> Failures => _failures;

    public IReadOnlyList<CheckFailure> Warnings => _warnings;

    public void Set(int no, string text) => Items = Items.With(no, text);

    public void SetFormer(FormerMember member, string text) => _formers[member.JsonName] = text;

    public string? Former(FormerMember member) => _formers.GetValueOrDefault(member.JsonName);

    /// <summary>Whether an item can be looked at by checks across items: it was readable and passed its own check.</summary>
    public bool IsSound(int no) => !_broken.Contains(no);

    /// <summary>Whether an item is sound and says something.</summary>
    public bool Has(int no) => IsSound(no) && !Items.IsBlank(no);

    /// <summary>Whether a former member is there, even if it could not be read.</summary>
    public bool IsNamed(FormerMember member) => Former(member) is not null || _brokenFormers.Contains(member.Item);

    public void Fail(CheckFailure failure) => _failures.Add(failure);

    public void Fail(string check, ItemSet items, string message) => _failures.Add(new CheckFailure(check, items.ToList(), message));

    /// <summary>Fails an item's own check; checks across items leave the item alone from then on.</summary>
    public void Break(string check, int no, string message)
    {
        _broken = _broken.With(no);
        Fail(check, [no], message);
    }

    /// <summary>Fails a former member's own check.</summary>
    public void Break(string check, FormerMember member, string message)
    {
        _brokenFormers = _brokenFormers.With(member.Item);
        Fail(check, [member.ToldAs], message);
    }

    public void Warn(string check, ItemSet items, string message) => _warnings.Add(new CheckFailure(check, items.ToList(), message));
}
