using Juki.Registry.Typesetting.Documents;
using Juki.Registry.Typesetting.Lines;

namespace Juki.Registry.Typesetting.Pages;

/// <summary>Sets a table: row below row, its header row again on each page.</summary>
internal sealed class TableComposer
{
    private readonly Block.Table _table;
    private readonly PageStack _stack;
    private readonly LineSetter _setter;
    private readonly TextPlacer _placer;
    private readonly double _lineHeight;
    private readonly double[] _edges;
    private readonly TableRow? _header;
    private double _top;

    /// <summary>Begins a table.</summary>
    /// <exception cref="ArgumentException">No page has room for a row of it.</exception>
    public TableComposer(Block.Table table, PageLayout layout, PageStack stack, LineSetter setter, TextPlacer placer)
    {
        _table = table;
        _stack = stack;
        _setter = setter;
        _placer = placer;
        _lineHeight = table.Size * Leading.Cell;
        _edges = EdgesOf(table.Columns, layout);
        _header = table.Columns.Any(column => column.Title is not null) ? Row([.. table.Columns.Select(column => column.Title ?? string.Empty)]) : null;
        _top = stack.Top;
        if (HeightOf(_header) + HeightOf(Row([.. table.Columns.Select(_ => string.Empty)])) > stack.Room)
            throw new ArgumentException("No row of the table fits on a page below its header row.", nameof(table));
    }

    /// <summary>Sets its rows.</summary>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="ArgumentException">A row has more or fewer cells than there are columns.</exception>
    public void Compose(CancellationToken cancellationToken)
    {
        var isBegun = false;
        foreach (var cells in _table.Rows)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var row = Row(cells);
            if (!isBegun)
                Begin(row);
            isBegun = true;
            Add(row);
        }

        if (!isBegun)
            Begin(TableRow.Empty);
        DrawSides();
    }

    private void Begin(TableRow first)
    {
        if (!_stack.IsAtTop && !_stack.HasRoom(HeightOf(_header) + HeightOf(first)))
            _stack.Begin();
        Open();
    }

    // A row that no page has room for goes on, line by line, on further ones; every other one stays whole.
    private void Add(TableRow row)
    {
        while (!_stack.HasRoom(HeightOf(row)))
        {
            var lines = (int)((_stack.Bottom - _stack.Top - (2 * Leading.CellEdge)) / _lineHeight);
            if (HeightOf(row) > RoomOfPage && lines > 0)
            {
                Put(row.First(lines));
                row = row.After(lines);
            }

            DrawSides();
            _stack.Begin();
            Open();
        }

        Put(row);
    }

    private double RoomOfPage => _stack.Room - HeightOf(_header);

    private void Open()
    {
        _top = _stack.Top;
        DrawAcross();
        if (_header is null)
            return;
        _stack.Current.Grounds.Add(new Ground(_edges[0], _stack.Top, _edges[^1] - _edges[0], HeightOf(_header)));
        Put(_header);
    }

    private void Put(TableRow row)
    {
        for (var i = 0; i < _edges.Length - 1; i++)
        {
            var box = new Box(_edges[i] + Leading.CellSide, _stack.Top + Leading.CellEdge, _edges[i + 1] - _edges[i] - (2 * Leading.CellSide));
            _placer.Place(_stack.Current, row.Cells[i], box, new TextStyle(_table.Size, _lineHeight, _table.Columns[i].Alignment));
        }

        _stack.Use(HeightOf(row));
        DrawAcross();
    }

    private void DrawAcross() => _stack.Current.Rules.Add(new Rule(_edges[0], _stack.Top, _edges[^1], _stack.Top));

    private void DrawSides() => _stack.Current.Rules.AddRange(_edges.Select(x => new Rule(x, _top, x, _stack.Top)));

    private TableRow Row(IReadOnlyList<string> cells) =>
        cells.Count == _table.Columns.Count
            ? new TableRow([.. cells.Select((text, i) => _setter.Set(text, _table.Size, _edges[i + 1] - _edges[i] - (2 * Leading.CellSide)))])
            : throw new ArgumentException($"A row has {cells.Count} cells, its table {_table.Columns.Count} columns.");

    private double HeightOf(TableRow? row) => row is null ? 0 : (row.LineCount * _lineHeight) + (2 * Leading.CellEdge);

    private static double[] EdgesOf(IReadOnlyList<TableColumn> columns, PageLayout layout)
    {
        var shares = columns.Sum(column => column.Share);
        var edges = new double[columns.Count + 1];
        edges[0] = layout.Margin;
        for (var i = 0; i < columns.Count; i++)
            edges[i + 1] = edges[i] + (layout.TextWidth * columns[i].Share / shares);
        return edges;
    }
}
