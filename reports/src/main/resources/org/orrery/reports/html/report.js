(function () {
  'use strict';
  const data = JSON.parse(document.getElementById('figures').textContent);
  const places = Array.from(document.querySelectorAll('#charts figure'));
  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  const colourOf = new Map(data.variants.map((variant) => [variant.name, variant.colour]));
  const hidden = new Set();
  const DASHES = ['solid', [6, 4], [2, 3], [10, 3, 2, 3], [14, 4]];
  const SECONDS = { 'µs': 1e-6, ms: 1e-3, s: 1, min: 60, h: 3600, d: 86400 };
  const FONT = 'system-ui, -apple-system, "Segoe UI", Roboto, "DejaVu Sans", sans-serif';
  let isPrinting = false;

  // ---- words ----

  function number(value) {
    return value.toLocaleString('en', { maximumSignificantDigits: Math.abs(value) >= 1000 ? 6 : 4 });
  }

  function duration(value, unit) {
    const seconds = value * SECONDS[unit];
    if (seconds < 120) return seconds < 1 ? number(seconds * 1e3) + ' ms' : number(seconds) + ' s';
    const pairs = [[86400, 'd', 3600, 'h', 172800], [3600, 'h', 60, 'min', 7200], [60, 'min', 1, 's', 0]];
    const [large, largeName, small, smallName] = pairs.find((pair) => seconds >= pair[4]);
    const smalls = Math.round(seconds / small);
    const rest = smalls % (large / small);
    return Math.floor(smalls / (large / small)) + ' ' + largeName + (rest ? ' ' + rest + ' ' + smallName : '');
  }

  function text(value, scale) {
    if (value === null || value === undefined) return '–';
    if (scale.unit in SECONDS) return duration(value, scale.unit);
    return number(value) + (scale.unit ? ' ' + scale.unit : '');
  }

  function safe(words) {
    return echarts.format.encodeHTML(words);
  }

  // ---- looks ----

  function look() {
    return dark.matches && !isPrinting
      ? { ink: '#e6eaef', quiet: '#9aa5b1', line: '#2c343d', ground: '#12161b', missing: '#3a424c', shade: '#2d2519' }
      : { ink: '#1f2328', quiet: '#59636e', line: '#e3e5e8', ground: '#ffffff', missing: '#dadce0', shade: '#f3e9dc' };
  }

  function base(colours) {
    return {
      animation: false,
      textStyle: { fontFamily: FONT, color: colours.ink },
      tooltip: {
        confine: true,
        backgroundColor: colours.ground,
        borderColor: colours.line,
        textStyle: { color: colours.ink, fontSize: 13 },
      },
    };
  }

  function step(scale, end) {
    const steps = { h: [1, 2, 3, 6, 12, 24, 48], min: [1, 2, 5, 10, 15, 30, 60] }[scale.unit];
    return steps && end ? steps.find((one) => end / one <= 9) : undefined;
  }

  /** The library writes ticks of linear axes with the digits that their distance needs. */
  function tickLabels(scale, colours, more) {
    const style = { color: colours.quiet, hideOverlap: true };
    if (scale.log) style.formatter = (value) => number(value);
    return Object.assign(style, more);
  }

  /** For an axis whose own ends are no round numbers and so are not written. */
  const INSIDE = { showMinLabel: false, showMaxLabel: false };

  function axis(scale, colours, more) {
    const full = {
      type: scale.log ? 'log' : 'value',
      scale: !scale.fromZero,
      nameLocation: 'middle',
      nameTextStyle: { color: colours.ink, fontSize: 12 },
      axisLabel: tickLabels(scale, colours),
      axisLine: { show: false },
      axisTick: { show: false },
      splitLine: { lineStyle: { color: colours.line } },
      minorSplitLine: { show: false },
    };
    if (scale.end !== null && !scale.log) {
      full.min = 0;
      full.max = scale.end;
      full.interval = step(scale, scale.end);
      if (!Number.isInteger(scale.end)) full.axisLabel.showMaxLabel = false;
    }
    return Object.assign(full, more);
  }

  function panelTitle(words, left, top, colours) {
    return { text: words, left: left, top: top, padding: 0, textStyle: { color: colours.ink, fontSize: 13, fontWeight: 600 } };
  }

  // ---- lines ----

  function isShown(name) {
    return !colourOf.has(name) || !hidden.has(name);
  }

  function band(line, index, colours) {
    const points = line.x.map((x, i) => [x, line.low[i], line.high[i]]);
    // The band ends where there is nothing.
    const pieces = [[]];
    points.forEach((point) => {
      if (point[1] !== null) pieces[pieces.length - 1].push(point);
      else if (pieces[pieces.length - 1].length) pieces.push([]);
    });
    return {
      type: 'custom',
      name: line.label,
      xAxisIndex: index,
      yAxisIndex: index,
      silent: true,
      clip: true,
      z: 1,
      tooltip: { show: false },
      data: [[points.length ? points[0][0] : 0, 0]],
      renderItem: (params, api) => ({
        type: 'group',
        children: pieces.map((piece) => ({
          type: 'polygon',
          shape: {
            points: piece
              .map((point) => api.coord([point[0], point[2]]))
              .concat(piece.slice().reverse().map((point) => api.coord([point[0], point[1]]))),
          },
          style: { fill: line.colour, opacity: 0.18 },
        })),
      }),
    };
  }

  function lines(figure, width, colours) {
    const panels = figure.panels.filter((panel) => isShown(panel.title));
    const left = 62;
    const each = panels.length > 4 ? 96 : panels.length > 1 ? 150 : 300;
    const gap = panels.some((panel) => panel.title) ? 34 : 14;
    const option = base(colours);
    Object.assign(option, { grid: [], xAxis: [], yAxis: [], series: [], title: [], axisPointer: { link: [{ xAxisIndex: 'all' }] } });
    let top = 4;
    panels.forEach((panel, index) => {
      if (panel.title) option.title.push(panelTitle(panel.title, left, top + 2, colours));
      top += panel.title ? 24 : 8;
      option.grid.push({ left: left, right: 18, top: top, height: each });
      const isLast = index === panels.length - 1;
      option.xAxis.push(axis(figure.x, colours, {
        gridIndex: index,
        name: isLast ? figure.x.label : '',
        nameGap: 28,
        axisPointer: { label: { show: false } },
        axisLabel: tickLabels(figure.x, colours, { show: isLast }),
      }));
      option.yAxis.push(axis(panel.y, colours, Object.assign({
        gridIndex: index, name: panel.y.label, nameGap: 44, splitNumber: each < 120 ? 2 : 5,
      }, panel.y.log ? decades(panel) : {})));
      panel.lines.filter((line) => isShown(line.label)).forEach((line) => {
        if (line.low) option.series.push(band(line, index, colours));
        option.series.push({
          type: line.marks ? 'scatter' : 'line',
          name: line.label,
          xAxisIndex: index,
          yAxisIndex: index,
          data: line.x.map((x, i) => [x, line.y[i], panel.y, panel.title, line.low ? line.low[i] : null, line.high ? line.high[i] : null]),
          // The axis holds the band too.
          encode: { x: 0, y: line.low ? [1, 4, 5] : 1 },
          step: line.steps ? 'end' : false,
          showSymbol: line.points,
          symbol: line.marks ? 'diamond' : undefined,
          symbolSize: line.marks ? 9 : 7,
          color: line.colour,
          lineStyle: { width: line.dash ? 1.6 : 2, type: DASHES[line.dash % DASHES.length] },
          emphasis: { disabled: true },
          z: 3,
        });
      });
      if (figure.spans.length) option.series.push(spans(figure, index, colours));
      if (panel.reference !== null) option.series.push(reference(panel, index, colours));
      top += each + (isLast ? 48 : gap - 22);
    });
    option.tooltip = Object.assign(option.tooltip, { trigger: 'axis', formatter: (found) => lineTip(found, figure) });
    const all = option.xAxis.map((one, index) => index);
    option.dataZoom = [
      { type: 'slider', show: !isPrinting, xAxisIndex: all, height: 16, bottom: 4, left: left, right: 18, showDetail: false,
        filterMode: 'none', brushSelect: false, borderColor: colours.line, showDataShadow: false },
      { type: 'inside', xAxisIndex: all, filterMode: 'none', zoomOnMouseWheel: 'ctrl', moveOnMouseMove: false, moveOnMouseWheel: false, preventDefaultMouseMove: false },
    ];
    return { option: option, height: top + 26 };
  }

  function spans(figure, index, colours) {
    return {
      type: 'line', xAxisIndex: index, yAxisIndex: index, data: [], silent: true, z: 0,
      markArea: {
        silent: true, itemStyle: { color: colours.shade },
        label: { show: index === 0, color: colours.quiet, fontSize: 11, position: 'insideTopRight' },
        data: figure.spans.map((span) => [{ name: span.label, xAxis: span.range[0] }, { xAxis: span.range[1] }]),
      },
    };
  }

  /** The ends of a logarithmic axis: the powers of ten around all that is drawn. */
  function decades(panel) {
    let least = Infinity;
    let most = 0;
    panel.lines.forEach((line) => [line.y, line.low || [], line.high || []].forEach((values) => values.forEach((value) => {
      if (value > 0) {
        least = Math.min(least, value);
        most = Math.max(most, value);
      }
    })));
    if (panel.reference !== null) {
      least = Math.min(least, panel.reference);
      most = Math.max(most, panel.reference);
    }
    const low = Math.floor(Math.log10(least) + 1e-9);
    return { min: Math.pow(10, low), max: Math.pow(10, Math.max(low + 1, Math.ceil(Math.log10(most) - 1e-9))) };
  }

  function reference(panel, index, colours) {
    return {
      type: 'line', xAxisIndex: index, yAxisIndex: index, data: [[0, panel.reference]], showSymbol: false, tooltip: { show: false },
      markLine: {
        silent: true, symbol: 'none', data: [{ yAxis: panel.reference }],
        lineStyle: { color: colours.ink, type: 'solid', width: 1 },
        label: { formatter: panel.referenceLabel, color: colours.ink, position: 'insideStartTop', backgroundColor: colours.ground, padding: [1, 3] },
      },
    };
  }

  function lineTip(found, figure) {
    const rows = found
      .filter((one) => one.data && one.data.length > 2 && one.data[1] !== null)
      .map((one) => {
        const [, value, scale, panel, low, high] = one.data;
        const label = panel && panel !== one.seriesName ? panel + ', ' + one.seriesName : one.seriesName;
        const range = low !== null && low !== undefined ? ' (' + number(low) + ' to ' + number(high) + ')' : '';
        return one.marker + safe(label) + ' <b>' + safe(text(value, scale)) + '</b>' + safe(range);
      });
    return rows.length ? '<b>' + safe(text(found[0].data[0], figure.x)) + '</b><br>' + rows.join('<br>') : '';
  }

  // ---- values with intervals ----

  function bar(columns) {
    return (params, api) => {
      const [low, high, at] = columns(api);
      const style = { stroke: api.visual('color'), fill: 'none', lineWidth: 1.8 };
      const from = api.coord(low);
      const to = api.coord(high);
      const across = at === 'y' ? [0, 5] : [5, 0];
      const line = (a, b) => ({ type: 'line', shape: { x1: a[0], y1: a[1], x2: b[0], y2: b[1] }, style: style });
      const cap = (point) => line([point[0] - across[0], point[1] - across[1]], [point[0] + across[0], point[1] + across[1]]);
      return { type: 'group', children: [line(from, to), cap(from), cap(to)] };
    };
  }

  function intervals(figure, width, colours) {
    const inLine = width > 860 ? Math.min(3, figure.panels.length) : width > 560 ? Math.min(2, figure.panels.length) : 1;
    const option = base(colours);
    Object.assign(option, { grid: [], xAxis: [], yAxis: [], series: [], title: [] });
    const shown = figure.panels.map((panel) => panel.rows.filter((row) => isShown(row.label)));
    const longest = Math.max(0, ...shown.flat().map((row) => row.label.length));
    const labels = Math.min(width < 500 ? 130 : 190, 12 + 7.2 * longest);
    const rowHeight = 40;
    const heading = 54;
    const below = 48;
    const height = Math.max(1, shown[0].length) * rowHeight;
    const panelWidth = (width - labels - 14 - (inLine - 1) * 26) / inLine;
    figure.panels.forEach((panel, index) => {
      const column = index % inLine;
      const top = Math.floor(index / inLine) * (heading + height + below);
      const left = labels + column * (panelWidth + 26);
      const rows = shown[index];
      const clipped = { width: panelWidth, overflow: 'truncate' };
      const title = panelTitle(panel.title, left, top + 2, colours);
      Object.assign(title, { subtext: panel.note, itemGap: 3 });
      title.subtextStyle = Object.assign({ color: colours.quiet, fontSize: 12, lineHeight: 14 }, clipped, { overflow: 'break' });
      Object.assign(title.textStyle, clipped);
      option.title.push(title);
      option.grid.push({ left: left, width: panelWidth, top: top + heading, height: height });
      const ends = rows.flatMap((row) => row.value).concat([panel.reference]).filter((value) => value !== null);
      const margin = (Math.max(...ends) - Math.min(...ends)) * 0.12 || 1;
      option.xAxis.push(axis(panel.x, colours, {
        gridIndex: index, name: panel.x.label, nameGap: 24, splitNumber: 3, scale: true,
        min: ends.length ? Math.min(...ends) - margin : 0, max: ends.length ? Math.max(...ends) + margin : 1,
        axisLabel: tickLabels(panel.x, colours, INSIDE),
      }));
      option.yAxis.push({
        type: 'category', gridIndex: index, inverse: true, data: rows.map((row) => row.label),
        axisLine: { show: false }, axisTick: { show: false },
        axisLabel: { show: column === 0, color: colours.ink, width: labels - 10, overflow: 'break', lineHeight: 13, interval: 0 },
      });
      const common = { xAxisIndex: index, yAxisIndex: index, clip: true };
      option.series.push(Object.assign({
        type: 'custom',
        silent: true,
        data: rows.map((row, i) => ({ value: [row.value[1], i, row.value[2]], itemStyle: { color: row.colour } }))
          .filter((item) => item.value[0] !== null && item.value[2] !== null),
        renderItem: bar((api) => [[api.value(0), api.value(1)], [api.value(2), api.value(1)], 'y']),
      }, common));
      option.series.push(Object.assign({
        type: 'scatter',
        symbolSize: 10,
        data: rows.map((row, i) => {
          const place = (row.value[0] - Math.min(...ends) + margin) / (Math.max(...ends) - Math.min(...ends) + 2 * margin);
          return {
            value: [row.value[0], i],
            words: row,
            itemStyle: { color: row.strong ? row.colour : colours.ground, borderColor: row.colour, borderWidth: 2 },
            label: {
              show: true, formatter: row.text, color: colours.ink, fontSize: 11, distance: 4,
              position: [place < 0.3 ? 0 : place > 0.7 ? 10 : 5, -8],
              align: place < 0.3 ? 'left' : place > 0.7 ? 'right' : 'center', verticalAlign: 'middle',
            },
          };
        }).filter((item) => item.value[0] !== null),
        markLine: panel.reference === null ? undefined : {
          silent: true, symbol: 'none', data: [{ xAxis: panel.reference }],
          lineStyle: { color: colours.quiet, type: 'solid', width: 1 },
          label: { show: !!panel.referenceLabel, formatter: panel.referenceLabel, color: colours.quiet, position: 'insideEndTop' },
        },
        tooltip: { formatter: (one) => intervalTip(one.data.words, panel) },
      }, common));
    });
    return { option: option, height: Math.ceil(figure.panels.length / inLine) * (heading + height + below) };
  }

  function intervalTip(row, panel) {
    const range = row.value[1] === null ? 'one replication' : text(row.value[1], panel.x) + ' to ' + text(row.value[2], panel.x);
    return '<b>' + safe(row.label) + '</b><br>' + safe(panel.title) + '<br><b>' + safe(row.text) + '</b><br>' + safe(range);
  }

  // ---- points ----

  /** An axis that holds all ends of intervals, with room for names. */
  function around(scale, ends, colours, more) {
    const margin = (Math.max(...ends) - Math.min(...ends)) * 0.12 || 1;
    return axis(scale, colours, Object.assign({
      min: Math.min(...ends) - margin,
      max: Math.max(...ends) + margin,
      axisLabel: tickLabels(scale, colours, INSIDE),
    }, more));
  }

  function scatter(figure, width, colours) {
    const points = figure.points.filter((point) => isShown(point.label));
    const option = base(colours);
    const middle = (Math.min(...points.map((point) => point.x[0])) + Math.max(...points.map((point) => point.x[0]))) / 2;
    const bars = (columns) => ({
      type: 'custom',
      silent: true,
      data: points.map((point) => ({
        value: [point.x[0], point.y[0], point.x[1], point.x[2], point.y[1], point.y[2]], itemStyle: { color: point.colour },
      })),
      renderItem: bar(columns),
    });
    Object.assign(option, {
      grid: { left: 70, right: 26, top: 24, bottom: 48 },
      xAxis: around(figure.x, points.flatMap((point) => point.x), colours, { name: figure.x.label, nameGap: 28 }),
      yAxis: around(figure.y, points.flatMap((point) => point.y), colours, { name: figure.y.label, nameGap: 50 }),
      series: [
        bars((api) => [[api.value(2), api.value(1)], [api.value(3), api.value(1)], 'y']),
        bars((api) => [[api.value(0), api.value(4)], [api.value(0), api.value(5)], 'x']),
        {
          type: 'scatter',
          symbolSize: 12,
          data: points.map((point) => ({
            value: [point.x[0], point.y[0]],
            words: point,
            itemStyle: { color: point.strong ? point.colour : colours.ground, borderColor: point.colour, borderWidth: 2 },
            // Names of points at the right lie to their left.
            label: point.x[0] > middle ? { align: 'right', position: [-2, -12] } : { position: [14, -12] },
          })),
          label: { show: true, color: colours.ink, formatter: (one) => one.data.words.label },
          labelLayout: { hideOverlap: true },
          tooltip: {
            formatter: (one) => '<b>' + safe(one.data.words.label) + '</b><br>' + safe(figure.x.label) + ': ' +
              safe(number(one.value[0])) + '<br>' + safe(figure.y.label) + ': ' + safe(number(one.value[1])),
          },
        },
      ],
    });
    return { option: option, height: 380 };
  }

  // ---- parts of wholes ----

  function stack(figure, width, colours) {
    const rows = figure.rows.filter((row) => isShown(row.label));
    const option = base(colours);
    const longest = Math.max(0, ...rows.map((row) => row.label.length));
    const labels = Math.min(width < 500 ? 130 : 190, 12 + 7.2 * longest);
    const height = Math.max(1, rows.length) * 40;
    const words = Math.max(0, ...rows.map((row) => row.text.length)) * 7 + 12;
    Object.assign(option, {
      grid: { left: labels, right: words, top: 4, height: height },
      xAxis: axis(figure.x, colours, { name: figure.x.label, nameGap: 26, splitNumber: width < 500 ? 3 : 6, max: 'dataMax', axisLabel: tickLabels(figure.x, colours, { showMaxLabel: false }) }),
      yAxis: {
        type: 'category', inverse: true, data: rows.map((row) => row.label), axisLine: { show: false }, axisTick: { show: false },
        axisLabel: { color: colours.ink, width: labels - 10, overflow: 'break', lineHeight: 13, interval: 0 },
      },
      series: figure.parts.map((part, index) => ({
        type: 'bar', stack: 'all', name: part.label, color: part.colour, barWidth: 20, emphasis: { disabled: true },
        data: rows.map((row) => row.values[index]),
        label: index < figure.parts.length - 1 ? undefined : {
          show: true, position: 'right', color: colours.ink, fontSize: 12, formatter: (one) => rows[one.dataIndex].text,
        },
      })),
    });
    Object.assign(option.tooltip, {
      trigger: 'axis', axisPointer: { type: 'shadow' },
      formatter: (found) => '<b>' + safe(rows[found[0].dataIndex].label) + '</b><br>' + found.filter((one) => one.value)
        .map((one) => one.marker + safe(one.seriesName) + ' <b>' + safe(text(one.value, figure.x)) + '</b>').join('<br>'),
    });
    return { option: option, height: height + 56 };
  }

  // ---- heat maps ----

  function heat(figure, width, colours) {
    const panels = figure.panels.filter((panel) => isShown(panel.title));
    const option = base(colours);
    const each = panels.length > 2 ? 110 : 200;
    Object.assign(option, { grid: [], xAxis: [], yAxis: [], series: [], title: [] });
    let top = 4;
    panels.forEach((panel, index) => {
      const columns = panel.values[0].length;
      const isLast = index === panels.length - 1;
      option.title.push(panelTitle(panel.title, 8, top, colours));
      top += 22;
      option.grid.push({ left: 8, right: 18, top: top, height: each });
      option.xAxis.push({
        type: 'category', gridIndex: index, data: panel.values[0].map((value, i) => number(i * panel.width)),
        name: isLast ? figure.x.label : '', nameLocation: 'middle', nameGap: 26, nameTextStyle: { color: colours.ink },
        axisLine: { show: false }, axisTick: { show: false },
        axisLabel: { show: isLast, color: colours.quiet, interval: Math.max(1, Math.ceil(columns / (width > 600 ? 12 : 5))) - 1 },
      });
      option.yAxis.push({
        type: 'category', gridIndex: index, inverse: true, data: panel.rows, axisLabel: { show: false },
        axisLine: { show: false }, axisTick: { show: false },
      });
      const cells = [];
      panel.values.forEach((row, y) => row.forEach((value, x) => cells.push(value === null ? [x, y, '-'] : [x, y, value])));
      option.series.push({
        type: 'heatmap', xAxisIndex: index, yAxisIndex: index, data: cells, progressive: 0, animation: false,
        emphasis: { itemStyle: { borderColor: colours.ink, borderWidth: 1 } },
        tooltip: {
          formatter: (one) => '<b>' + safe(panel.rows[one.value[1]]) + '</b><br>' + safe(text(one.value[0] * panel.width, figure.x)) +
            '<br><b>' + safe(one.value[2] === '-' ? 'no node' : text(one.value[2], figure.colour)) + '</b>',
        },
      });
      option.grid[index].backgroundColor = colours.missing;
      option.grid[index].show = true;
      option.grid[index].borderWidth = 0;
      top += each + (isLast ? 50 : 8);
    });
    option.visualMap = {
      min: 0, max: figure.largest, calculable: true, orient: 'horizontal', left: 'center', top: top, itemWidth: 14,
      itemHeight: Math.min(260, width - 160), inRange: { color: data.heat }, textStyle: { color: colours.quiet },
      text: [number(figure.largest) + ' ' + figure.colour.unit, '0'], formatter: (value) => number(value),
    };
    return { option: option, height: top + 44 };
  }

  // ---- page ----

  const KINDS = { lines: lines, intervals: intervals, scatter: scatter, stack: stack, heat: heat };
  const charts = new Map();

  /** Names of lines that are no variants are explained beside the chart. */
  function key(figure, place) {
    const found = new Map();
    if (figure.kind === 'lines') {
      figure.panels.forEach((panel) => panel.lines.forEach((line) => {
        if (!colourOf.has(line.label) && !found.has(line.label)) found.set(line.label, colourOf.has(panel.title) ? Object.assign({}, line, { colour: null }) : line);
      }));
    }
    if (figure.kind === 'stack') figure.parts.forEach((part) => found.set(part.label, { colour: part.colour, dash: 0, bar: true }));
    place.textContent = '';
    found.forEach((line, label) => {
      const item = document.createElement('span');
      const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
      const stroke = document.createElementNS('http://www.w3.org/2000/svg', 'path');
      stroke.setAttribute('d', line.bar ? 'M6 4H20' : line.marks ? 'M14 0 18 4 14 8 10 4Z' : 'M0 4H28');
      stroke.setAttribute('stroke', line.colour || 'currentColor');
      stroke.setAttribute('stroke-width', line.bar ? '8' : '2');
      if (line.marks) stroke.setAttribute('fill', line.colour || 'currentColor');
      const dash = DASHES[line.dash % DASHES.length];
      if (dash !== 'solid') stroke.setAttribute('stroke-dasharray', dash.join(' '));
      svg.appendChild(stroke);
      item.append(svg, label);
      place.appendChild(item);
    });
  }

  function draw(place, figure) {
    const element = place.querySelector('.chart');
    const made = KINDS[figure.kind](figure, element.clientWidth, look());
    element.style.height = made.height + 'px';
    let chart = charts.get(element);
    if (!chart) {
      chart = echarts.init(element, null, { renderer: figure.kind === 'heat' ? 'canvas' : 'svg' });
      charts.set(element, chart);
      key(figure, place.querySelector('.key'));
    }
    chart.resize();
    chart.setOption(made.option, { notMerge: true });
    if (isPrinting && figure.kind === 'heat') picture(place, chart);
  }

  /** What is drawn on a canvas is printed as a picture: on paper there is no next frame in which it would be filled. */
  function picture(place, chart) {
    const image = place.querySelector('.paper') || place.appendChild(document.createElement('img'));
    image.className = 'paper';
    image.alt = '';
    image.src = chart.getDataURL({ pixelRatio: 2, backgroundColor: '#ffffff' });
  }

  function drawAll(all) {
    places.forEach((place, index) => {
      if (all || charts.has(place.querySelector('.chart'))) draw(place, data.figures[index]);
    });
  }

  function toggles() {
    const bar = document.getElementById('toggles');
    if (!bar || data.variants.length < 2) return;
    data.variants.forEach((variant) => {
      const button = document.createElement('button');
      const dot = document.createElement('i');
      dot.style.background = variant.colour;
      button.type = 'button';
      button.setAttribute('aria-pressed', 'true');
      button.append(dot, variant.name);
      button.addEventListener('click', () => {
        if (hidden.has(variant.name)) hidden.delete(variant.name);
        else if (hidden.size < data.variants.length - 1) hidden.add(variant.name);
        button.setAttribute('aria-pressed', String(!hidden.has(variant.name)));
        drawAll(false);
      });
      bar.appendChild(button);
    });
  }

  toggles();
  // Charts are drawn when they come near the screen; room is kept for all of them first, so that the page does not jump.
  const AHEAD = 600;
  const watcher = new IntersectionObserver((entries) => entries.forEach((entry) => {
    if (entry.isIntersecting) {
      watcher.unobserve(entry.target);
      draw(entry.target, data.figures[places.indexOf(entry.target)]);
    }
  }), { rootMargin: AHEAD + 'px' });
  places.forEach((place, index) => {
    const element = place.querySelector('.chart');
    element.style.height = KINDS[data.figures[index].kind](data.figures[index], element.clientWidth, look()).height + 'px';
  });
  places.forEach((place, index) => {
    if (place.getBoundingClientRect().top < window.innerHeight + AHEAD) draw(place, data.figures[index]);
    else watcher.observe(place);
  });
  let waiting = 0;
  let width = window.innerWidth;
  window.addEventListener('resize', () => {
    if (window.innerWidth === width) return;
    width = window.innerWidth;
    clearTimeout(waiting);
    waiting = setTimeout(() => drawAll(false), 120);
  });
  dark.addEventListener('change', () => drawAll(false));
  window.addEventListener('beforeprint', () => { isPrinting = true; drawAll(true); });
  window.addEventListener('afterprint', () => { isPrinting = false; drawAll(false); });
})();
